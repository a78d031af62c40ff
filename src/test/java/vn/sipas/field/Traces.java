package vn.sipas.field;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hex;

/** Looks for texts in files in every guise that a program might leave them in: UTF-8, UTF-16, Base64, hexadecimal, JSON's escapes. */
public final class Traces {

    private final Set<String> guises = new HashSet<>();

    /** Looks for these. */
    public Traces(List<String> secrets) {
        for (String secret : secrets) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String text = Normalizer.normalize(secret, form);
                for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                    byte[] bytes = text.getBytes(charset);
                    guises.add(latin(bytes));
                    guises.addAll(base64(bytes));
                    guises.add(Hex.encode(bytes));
                }
                guises.add(escaped(text));
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** How the bytes look inside a longer text in Base64, wherever they begin; what depends on the neighbours is cut off. */
    private static List<String> base64(byte[] bytes) {
        List<String> looks = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] moved = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, moved, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(moved);
            int first = before == 0 ? 0 : before + 1;
            int last = moved.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
            looks.add(encoded.substring(first, last));
        }
        return looks;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> {
            if (unit < 0x80) {
                escaped.append((char) unit);
            } else {
                escaped.append("\\u%04x".formatted(unit));
            }
        });
        return escaped.toString();
    }

    /** Whether one of them stands in the bytes. */
    public boolean in(byte[] content) {
        String text = latin(content);
        return guises.stream().anyMatch(text::contains);
    }

    /** The files below {@code folder} in which one of them stands, in their order. */
    public List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .filter(file -> in(Vectors.bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
