package org.cannadvisor.intake.project;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.cannadvisor.model.Progress;
import org.cannadvisor.model.Progress.Work;

/** Tells how many bytes of the files of a project are read, where somebody waits for it. */
public final class BytesRead implements Consumer<ProjectFile> {

  /** What opening a file takes, in bytes that could be read meanwhile. */
  private static final long OPENING = 4096;

  private final Progress progress;
  private final long all;
  private long done;

  private BytesRead(List<ProjectFile> files, Progress progress) {
    this.progress = progress;
    this.all = files.stream().mapToLong(BytesRead::size).sum();
    progress.at(Work.READING, 0, all);
  }

  /** Nobody waits: no file is asked for its size. */
  public static Consumer<ProjectFile> of(List<ProjectFile> files, Progress progress) {
    return progress == Progress.NONE ? file -> {} : new BytesRead(files, progress);
  }

  @Override
  public void accept(ProjectFile file) {
    done += size(file);
    progress.at(Work.READING, done, all);
  }

  /** As far as it is read; whoever reads it says why it cannot be. */
  private static long size(ProjectFile file) {
    try {
      return OPENING + Math.min(Files.size(file.location()), TextLoader.READ_WHOLE);
    } catch (IOException unreadable) {
      return OPENING;
    }
  }
}
