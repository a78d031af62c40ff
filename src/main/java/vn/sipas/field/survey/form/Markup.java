package vn.sipas.field.survey.form;

import java.util.regex.Pattern;

/** XForms labels as plain words: XLSForm's Markdown and HTML taken off. Source of the marks: xlsform.org, "styling prompts". */
final class Markup {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]*(\\s[^<>]*)?/?>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]+)]\\([^()\\s]+\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", Pattern.DOTALL);
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}*_\\\\])([*_])(?=[^\\s*_])([^*_\\n]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*_#\\\\])");

    private Markup() {}

    static String plain(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = TAG.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('[') >= 0) {
            plain = LINK.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('#') >= 0) {
            plain = HEADING.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0) {
            plain = STRONG.matcher(plain).replaceAll("$2");
            plain = EMPHASIS.matcher(plain).replaceAll("$2");
        }
        if (plain.indexOf('\\') >= 0) {
            plain = ESCAPED.matcher(plain).replaceAll("$1");
        }
        return plain.strip();
    }
}
