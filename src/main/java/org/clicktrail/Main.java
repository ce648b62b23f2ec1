package org.clicktrail;

/// Starts Clicktrail.
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
