package vn.sipas.field.app.ui.interview.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Plays one sound at a time with what Java has: WAV, AIFF, AU. Returns at once; the sound goes on by itself. */
final class Player {

    private Optional<Clip> playing = Optional.empty();

    /** Whether these bytes are a sound it can play, by how they begin. */
    static boolean plays(byte[] sound) {
        try {
            AudioSystem.getAudioFileFormat(new ByteArrayInputStream(sound));
            return true;
        } catch (UnsupportedAudioFileException another) {
            return false;
        } catch (IOException broken) {
            // Bytes in memory that end too early.
            return false;
        }
    }

    /** Plays {@code sound}, and no longer what was played; false if this machine has nothing to play it with. */
    boolean play(byte[] sound) {
        stop();
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound))) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (LineEvent.Type.STOP.equals(event.getType())) {
                    event.getLine().close();
                }
            });
            clip.open(in);
            clip.start();
            playing = Optional.of(clip);
            return true;
        } catch (UnsupportedAudioFileException | LineUnavailableException | IllegalArgumentException noWay) {
            // An IllegalArgumentException is how AudioSystem says that there is no device at all.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a sound is read without a disk", e);
        }
    }

    void stop() {
        playing.ifPresent(Clip::close);
        playing = Optional.empty();
    }
}
