package org.clicktrail.cli;

import org.clicktrail.project.About;
import picocli.CommandLine.IVersionProvider;

/// `--version`.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Clicktrail " + About.version()};
  }
}
