package vn.sipas.field.office.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a look.
 *
 * @param line of grids
 * @param scale from the worst choice to the best
 */
record Palette(
        Color ground, Color text, Color quiet, Color line, Color accent, Color good, Color bad, List<Color> scale) {

    private static final Palette LIGHT = new Palette(
            new Color(0xffffff),
            new Color(0x24292f),
            new Color(0x57606a),
            new Color(0xd8dee4),
            new Color(0x0969da),
            new Color(0x1a7f37),
            new Color(0xcf222e),
            colours(0xc93c37, 0xf0a39c, 0xd0d7de, 0x80b8f5, 0x0969da, 0x0a3069));

    private static final Palette DARK = new Palette(
            new Color(0x0d1117),
            new Color(0xe6edf3),
            new Color(0x9da7b3),
            new Color(0x30363d),
            new Color(0x58a6ff),
            new Color(0x3fb950),
            new Color(0xff7b72),
            colours(0xf85149, 0x8e2c2a, 0x484f58, 0x1f4f8f, 0x388bfd, 0xa5d6ff));

    /** Above this brightness of 255 dark letters are read better than light ones. */
    private static final double LIGHT_GROUND = 140;

    Palette {
        scale = List.copyOf(scale);
    }

    static Palette of(Look look) {
        return switch (look) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    private static List<Color> colours(Integer... values) {
        return List.of(values).stream().map(Color::new).toList();
    }

    Color of(Chart.Tone tone) {
        return switch (tone) {
            case PLAIN -> quiet;
            case GOOD -> good;
            case BAD -> bad;
        };
    }

    /** The colour of one choice of {@code all}, from the worst to the best. */
    Color choice(int at, int all) {
        return switch (all) {
            case 1 -> accent;
            case 2 -> scale.get(at == 0 ? 2 : 4);
            case 3 -> scale.get(at * 2);
            case 4 -> scale.get(at < 2 ? at : at + 1);
            default -> scale.get(Math.min(at, scale.size() - 1));
        };
    }

    /** What is legible on a colour. */
    static Color on(Color ground) {
        double light = .299 * ground.getRed() + .587 * ground.getGreen() + .114 * ground.getBlue();
        return light > LIGHT_GROUND ? LIGHT.text : Color.WHITE;
    }
}
