package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import micrograd.data.Datasets;
import micrograd.text.Numbers;

/** The forms that options have. */
final class OptionForms {
    private OptionForms() {}

    /** What a number must be. */
    interface Range {
        void check(String option, double number);
    }

    static OptionForm<Double> number(Range range) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.NUMBER;
            }

            @Override
            Double read(String option, String text) {
                return number(option, text);
            }

            @Override
            Double typed(String option, String text) {
                return typedNumber(text);
            }

            @Override
            String write(Double value) {
                return Numbers.shortest(value);
            }

            @Override
            void check(String option, Double value) {
                range.check(option, value);
            }
        };
    }

    /** From 0 to a most. */
    static OptionForm<Double> upTo(int most) {
        return number((option, number) -> Options.number(option, number, most));
    }

    /** What is added to a fraction's lower part. */
    static OptionForm<Double> eps() {
        return number(Options::eps);
    }

    /** At least 0 and below 1. */
    static OptionForm<Double> share() {
        return number(Options::share);
    }

    static OptionForm<Long> seed() {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.NUMBER;
            }

            @Override
            Long read(String option, String text) {
                return Options.wholeNumber(option, number(option, text), 0, Datasets.MAXIMUM_SEED);
            }

            @Override
            Long typed(String option, String text) {
                return Options.wholeNumber(option, typedNumber(text), 0, Datasets.MAXIMUM_SEED);
            }

            @Override
            String write(Long value) {
                return Long.toString(value);
            }

            @Override
            void check(String option, Long value) {
                Options.wholeNumber(option, (double) value, 0, Datasets.MAXIMUM_SEED);
            }
        };
    }

    static OptionForm<Integer> whole(int least, int most) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.NUMBER;
            }

            @Override
            Integer read(String option, String text) {
                return OptionForms.whole(option, text, least, most);
            }

            @Override
            Integer typed(String option, String text) {
                return (int) Options.wholeNumber(option, typedNumber(text), least, most);
            }

            @Override
            String write(Integer value) {
                return Integer.toString(value);
            }

            @Override
            void check(String option, Integer value) {
                Options.wholeNumber(option, value, least, most);
            }
        };
    }

    static OptionForm<Boolean> truth() {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.TRUTH;
            }

            @Override
            Boolean read(String option, String text) {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException(option + " must be true or false, not \"" + text + "\"");
                }
                return text.equals("true");
            }

            @Override
            String write(Boolean value) {
                return value ? "true" : "false";
            }
        };
    }

    /** One of some values, each with its word; the list is asked for when it is needed. */
    static <T> OptionForm<T> choice(Supplier<List<T>> values, Function<T, String> literal) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.TEXT;
            }

            @Override
            T read(String option, String text) {
                return Options.choice(option, text, values.get(), literal);
            }

            @Override
            String write(T value) {
                return literal.apply(value);
            }

            @Override
            List<String> literals() {
                List<String> literals = new ArrayList<>();
                for (T value : values.get()) {
                    literals.add(literal.apply(value));
                }
                return literals;
            }
        };
    }

    /** One of some values, or none, which is an empty text. */
    static <T> OptionForm<Optional<T>> perhaps(OptionForm<T> form) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return form.given();
            }

            @Override
            Optional<T> read(String option, String text) {
                return text.isEmpty() ? Optional.empty() : Optional.of(form.read(option, text));
            }

            @Override
            String write(Optional<T> value) {
                return value.map(form::write).orElse("");
            }

            @Override
            List<String> literals() {
                return form.literals();
            }
        };
    }

    static OptionForm<String> text() {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.TEXT;
            }

            @Override
            String read(String option, String text) {
                return text;
            }

            @Override
            String write(String value) {
                return value;
            }
        };
    }

    /** Several values, as a reader makes them of a text and a joint writes them. */
    static <T> OptionForm<List<T>> list(
            OptionForm.Given given, ListReader<T> reader, Function<T, String> literal, String joint) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return given;
            }

            @Override
            List<T> read(String option, String text) {
                return reader.read(option, text);
            }

            @Override
            String write(List<T> values) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < values.size(); i++) {
                    text.append(i == 0 ? "" : joint).append(literal.apply(values.get(i)));
                }
                return text.toString();
            }
        };
    }

    /** The form with a range. */
    static <T> OptionForm<T> checked(OptionForm<T> form, BiConsumer<String, T> range) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return form.given();
            }

            @Override
            T read(String option, String text) {
                return form.read(option, text);
            }

            @Override
            String write(T value) {
                return form.write(value);
            }

            @Override
            void check(String option, T value) {
                range.accept(option, value);
            }
        };
    }

    /** Makes values of a text. */
    interface ListReader<T> {
        List<T> read(String option, String text);
    }

    /** Parameters by their places, rising, neighbours joined: {@code 0-3,7}. */
    static OptionForm<List<Integer>> places(int most) {
        return new OptionForm<>() {
            @Override
            Given given() {
                return Given.NUMBERS;
            }

            @Override
            List<Integer> read(String option, String text) {
                List<Integer> places = new ArrayList<>();
                for (String part : text.isEmpty() ? List.<String>of() : parts(text, ',')) {
                    int dash = part.indexOf('-');
                    int least = places.isEmpty() ? 0 : places.get(places.size() - 1) + 1;
                    int first = whole(option, dash < 0 ? part : part.substring(0, dash), least, most);
                    int last = dash < 0 ? first : whole(option, part.substring(dash + 1), first, most);
                    for (int i = first; i <= last; i++) {
                        places.add(i);
                    }
                }
                return places;
            }

            @Override
            String write(List<Integer> places) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < places.size(); i++) {
                    int first = places.get(i);
                    int last = first;
                    while (i + 1 < places.size() && places.get(i + 1) == last + 1) {
                        last++;
                        i++;
                    }
                    text.append(text.length() == 0 ? "" : ",").append(first);
                    if (last > first) {
                        text.append('-').append(last);
                    }
                }
                return text.toString();
            }
        };
    }

    static int whole(String option, String text, int least, int most) {
        return (int) Options.wholeNumber(option, number(option, text), least, most);
    }

    static double number(String option, String text) {
        if (!Numbers.isDecimal(text)) {
            throw new IllegalArgumentException(option + " must be a number, not \"" + text + "\"");
        }
        return Numbers.parse(text);
    }

    /** The number that a learner's text writes, with a point or a comma; NaN, which every range refuses, for none. */
    static double typedNumber(String text) {
        String plain = text.replace(Numbers.MINUS, '-').replace(',', '.');
        return Numbers.isDecimal(plain) ? Numbers.parse(plain) : Double.NaN;
    }

    static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (true) {
            int comma = text.indexOf(separator, start);
            if (comma < 0) {
                parts.add(text.substring(start));
                return parts;
            }
            parts.add(text.substring(start, comma));
            start = comma + 1;
        }
    }

    /** Lines, or, as a JavaScript list is written, what stands between commas that are in no brackets. */
    static List<String> lines(String option, String text) {
        if (text.indexOf('\n') >= 0) {
            return parts(text, '\n');
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int open = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : ',';
            open += at == '(' ? 1 : at == ')' ? -1 : 0;
            if (at == ',' && (open <= 0 || i == text.length())) {
                if (i > start) {
                    parts.add(text.substring(start, i).trim());
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
