package micrograd.build;

import micrograd.glossary.Glossary;

/** The data script of the words that the page explains: the function {@code terms} gives the name and the meaning of a key, or nothing. */
final class GlossaryScript {
    private GlossaryScript() {}

    static String of() {
        StringBuilder script = new StringBuilder("var terms = (function terms(key) {\nreturn new Map([\n");
        for (Glossary.Term term : Glossary.TERMS) {
            script.append("[" + LessonsScript.quoted(term.key()) + ", [" + LessonsScript.quoted(term.name()) + ", "
                    + LessonsScript.quoted(term.meaning()) + "]],\n");
        }
        return script.append("]).get(key);\n});\n").toString();
    }
}
