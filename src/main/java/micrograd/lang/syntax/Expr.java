package micrograd.lang.syntax;

import java.util.List;
import java.util.Optional;

/** An expression, from {@code start} to {@code end} in the source. */
public sealed interface Expr {
    /** Where it starts. */
    int start();

    /** Where it ends. */
    int end();

    /** What a constant is. */
    enum Constant {
        /** A whole number: its digits and prefix as written, without underscores. */
        WHOLE,
        /** A float. */
        REAL,
        /** A text. */
        TEXT,
        /** True. */
        TRUE,
        /** False. */
        FALSE,
        /** None. */
        NONE,
        /** The dots. */
        ELLIPSIS
    }

    /** A constant; {@code text} holds digits or a text, {@code number} a float. */
    record Literal(Constant kind, String text, double number, int start, int end) implements Expr {}

    /** A name. */
    record Name(String name, int start, int end) implements Expr {}

    /** An f-string: texts and fields. */
    record Joined(List<Expr> parts, int start, int end) implements Expr {}

    /** A field of an f-string: conversion is 0, 's', 'r' or 'a'; the format is an f-string too. */
    record Field(Expr value, int conversion, Optional<Expr> format, int start, int end) implements Expr {}

    /** A sign, {@code ~} or {@code not}. */
    record Unary(String operator, Expr operand, int start, int end) implements Expr {}

    /** An operation of two; the operator stands from {@code at}. */
    record Binary(String operator, Expr left, Expr right, int at, int start, int end) implements Expr {}

    /** Operands joined by {@code and}, or by {@code or}. */
    record Logical(boolean and, List<Expr> operands, int start, int end) implements Expr {}

    /** A chain of comparisons: one operator fewer than operands. */
    record Comparison(List<Expr> operands, List<String> operators, int start, int end) implements Expr {}

    /** How an argument is given. */
    enum Passing {
        /** By position. */
        POSITION,
        /** By keyword. */
        KEYWORD,
        /** Several, by a star. */
        STAR,
        /** Several keywords, by two stars. */
        STARS
    }

    /** An argument of a call; {@code name} is a keyword's, or empty. */
    record Argument(Passing passing, String name, Expr value, int start, int end) {}

    /** A call. */
    record Call(Expr function, List<Argument> arguments, int start, int end) implements Expr {}

    /** An attribute; its name stands from {@code at}. */
    record Attribute(Expr object, String name, int at, int start, int end) implements Expr {}

    /** An item, or a part by a slice. */
    record Item(Expr object, Expr index, int start, int end) implements Expr {}

    /** A slice. */
    record Slice(Optional<Expr> from, Optional<Expr> to, Optional<Expr> step, int start, int end) implements Expr {}

    /** A list display. */
    record ListOf(List<Expr> elements, int start, int end) implements Expr {}

    /** A tuple, with or without brackets. */
    record TupleOf(List<Expr> elements, int start, int end) implements Expr {}

    /** A set display. */
    record SetOf(List<Expr> elements, int start, int end) implements Expr {}

    /** A dict display; a key that is not there spreads its value. */
    record DictOf(List<Optional<Expr>> keys, List<Expr> values, int start, int end) implements Expr {}

    /** What a comprehension makes. */
    enum Making {
        /** A list. */
        LIST,
        /** A set. */
        SET,
        /** A dict. */
        DICT,
        /** A generator. */
        GENERATOR
    }

    /** A {@code for} of a comprehension with its conditions. */
    record Clause(Expr target, Expr iterable, List<Expr> conditions) {}

    /** A comprehension; {@code value} is a dict's. */
    record Comprehension(Making making, Expr element, Optional<Expr> value, List<Clause> clauses, int start, int end)
            implements Expr {}

    /** A lambda. */
    record Lambda(Parameters parameters, Expr body, int start, int end) implements Expr {}

    /** {@code body if test else otherwise}. */
    record Conditional(Expr test, Expr body, Expr otherwise, int start, int end) implements Expr {}

    /** {@code name := value}. */
    record Walrus(Name target, Expr value, int start, int end) implements Expr {}

    /** {@code *value}. */
    record Starred(Expr value, int start, int end) implements Expr {}

    /** {@code yield}. */
    record Yield(Optional<Expr> value, int start, int end) implements Expr {}

    /** {@code yield from}. */
    record YieldFrom(Expr value, int start, int end) implements Expr {}
}
