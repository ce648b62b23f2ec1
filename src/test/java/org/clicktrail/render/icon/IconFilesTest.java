package org.clicktrail.render.icon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The icons in `icons/` are those of the SVGs; `mvn test -Dtest=IconFilesTest -Dicons.fix=true`
/// draws them again.
class IconFilesTest {
  private static final Path FOLDER = Path.of("icons");
  private static final String FIX = " is old; run: mvn test -Dtest=IconFilesTest -Dicons.fix=true";

  @BeforeAll
  static void fix() throws IOException {
    if (Boolean.getBoolean("icons.fix")) {
      new IconFiles(FOLDER).write(FOLDER);
    }
  }

  /// Pixels, not bytes: a later Java may compress otherwise.
  @Test
  void everyPngIsItsDrawing() throws IOException {
    IconFiles icons = new IconFiles(FOLDER);
    for (int size : IconFiles.SIZES) {
      BufferedImage drawn = icons.image(size);
      BufferedImage stored = ImageIO.read(FOLDER.resolve(IconFiles.png(size)).toFile());
      assertEquals(size, stored.getWidth());
      assertArrayEquals(pixels(drawn), pixels(stored), IconFiles.png(size) + FIX);
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void windowsIconHoldsTheSizesUpTo256() throws IOException {
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("clicktrail.ico")))
            .order(ByteOrder.LITTLE_ENDIAN);
    int entries = file.getShort(4);
    assertEquals(6, entries, "clicktrail.ico" + FIX);
    int last = 6 + 16 * (entries - 1);
    assertEquals(0, file.get(last), "0 stands for 256 pixels");
    int offset = file.getInt(last + 12);
    byte[] png = Files.readAllBytes(FOLDER.resolve(IconFiles.png(256)));
    assertArrayEquals(
        png, Arrays.copyOfRange(file.array(), offset, offset + png.length), "clicktrail.ico" + FIX);
  }

  @Test
  void macIconIsAsLongAsItSays() throws IOException {
    byte[] file = Files.readAllBytes(FOLDER.resolve("clicktrail.icns"));
    assertEquals(file.length, ByteBuffer.wrap(file).getInt(4), "clicktrail.icns" + FIX);
  }

  @Test
  void programFindsItsIconsOnTheClassPath() {
    for (int size : IconFiles.SIZES) {
      assertNotNull(
          IconFilesTest.class.getResource("/org/clicktrail/icons/" + IconFiles.png(size)));
    }
  }

  @Test
  void cornersAreTransparentAndTheClickIsOrange() throws IOException {
    BufferedImage image = new IconFiles(FOLDER).image(64);
    assertEquals(0, image.getRGB(0, 0));
    assertEquals(0xFFFF9B4A, image.getRGB(47, 32));
    assertEquals(0xFF1B4FA8, image.getRGB(32, 32));
    assertTrue(image.getRGB(14, 32) == -1, "the trail is white on the left");
  }
}
