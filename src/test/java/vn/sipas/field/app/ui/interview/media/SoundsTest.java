package vn.sipas.field.app.ui.interview.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Media;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

class SoundsTest {

    @Test
    void questionIsHeardFirstThenItsChoicesThenTheQuestionAgain() {
        List<Sounds.Sound> sounds = Sounds.of(question());

        Optional<Sounds.Sound> first = Sounds.after(sounds, Optional.empty());
        Optional<Sounds.Sound> second = Sounds.after(sounds, first);
        Optional<Sounds.Sound> third = Sounds.after(sounds, second);

        assertThat(first).contains(new Sounds.Sound("Nơi chờ thế nào?", "hoi.wav"));
        assertThat(second).contains(new Sounds.Sound("Xấu", "xau.wav"));
        assertThat(third).isEqualTo(first);
    }

    @Test
    void questionWithoutSoundsHasNothingToHear() {
        assertThat(Sounds.after(List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void wavIsPlayedAndMp3IsNot() throws IOException {
        byte[] wav = wav();

        assertThat(Player.plays(wav)).isTrue();
        assertThat(Player.plays("ID3 không phải WAV".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Player.plays(new byte[0])).isFalse();
        assertThat(Player.plays(java.util.Arrays.copyOf(wav, 20))).isFalse();
    }

    private static byte[] wav() throws IOException {
        AudioFormat format = new AudioFormat(8000, 8, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[800]), format, 800),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    private static Question question() {
        return new Question(
                new QuestionPath("/data/a"),
                QuestionType.SELECT_ONE,
                "Nơi chờ thế nào?",
                Optional.empty(),
                List.of(new Choice("1", "Tốt"), new Choice("2", "Xấu", sound("xau.wav"))),
                Optional.empty(),
                false,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                sound("hoi.wav"),
                false);
    }

    private static Media sound(String file) {
        return new Media(Optional.empty(), Optional.of(file), Optional.empty());
    }
}
