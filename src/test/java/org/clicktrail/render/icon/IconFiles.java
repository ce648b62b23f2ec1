package org.clicktrail.render.icon;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The files made from the two SVGs: PNG in every size, ICO for Windows, ICNS for macOS.
final class IconFiles {
  static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

  private static final int LARGEST_IN_ICO = 256;

  /// Apple's types for PNG entries and the pixels of each; 11 to 14 are the sizes of dense screens.
  private static final Map<String, Integer> ICNS_TYPES =
      new TreeMap<>(
          Map.of(
              "icp4", 16, "icp5", 32, "ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic13", 256,
              "ic09", 512, "ic14", 512));

  private final Drawing usual;
  private final Drawing smallest;

  IconFiles(Path folder) throws IOException {
    usual = Drawing.read(folder.resolve("clicktrail.svg"));
    smallest = Drawing.read(folder.resolve("clicktrail-16.svg"));
  }

  static String png(int size) {
    return "clicktrail-" + size + ".png";
  }

  /// The icon in one size; 16 pixels have a drawing of their own.
  BufferedImage image(int size) {
    return (size == 16 ? smallest : usual).image(size);
  }

  void write(Path folder) throws IOException {
    Map<Integer, byte[]> images = new LinkedHashMap<>();
    for (int size : SIZES) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image(size), "png", png);
      images.put(size, png.toByteArray());
      Files.write(folder.resolve(png(size)), png.toByteArray());
    }
    Files.write(folder.resolve("clicktrail.ico"), ico(images));
    Files.write(folder.resolve("clicktrail.icns"), icns(images));
  }

  /// An ICO with PNG entries: header, directory of 16 bytes an image, images.
  private static byte[] ico(Map<Integer, byte[]> images) {
    Map<Integer, byte[]> entries = new TreeMap<>(images);
    entries.keySet().removeIf(size -> size > LARGEST_IN_ICO);
    int offset = 6 + 16 * entries.size();
    int length = offset + entries.values().stream().mapToInt(png -> png.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) entries.size());
    for (Map.Entry<Integer, byte[]> entry : entries.entrySet()) {
      // 0 stands for 256.
      byte side = (byte) (entry.getKey() % LARGEST_IN_ICO);
      file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(entry.getValue().length).putInt(offset);
      offset += entry.getValue().length;
    }
    entries.values().forEach(file::put);
    return file.array();
  }

  /// An ICNS: magic and length, then type, length and PNG of each entry, big-endian.
  private static byte[] icns(Map<Integer, byte[]> images) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(entries);
    for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
      byte[] png = images.getOrDefault(type.getValue(), new byte[0]);
      data.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
      data.writeInt(8 + png.length);
      data.write(png);
    }
    return ByteBuffer.allocate(8 + entries.size())
        .put("icns".getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + entries.size())
        .put(entries.toByteArray())
        .array();
  }
}
