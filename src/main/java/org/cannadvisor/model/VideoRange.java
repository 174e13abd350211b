package org.cannadvisor.model;

/**
 * The colour range of a video as ffprobe, ffmpeg or MediaInfo tell it. VDEC and VPC leave it as it
 * is; whether this is the video that the model sees only the reader of the report knows.
 *
 * @param full true for 0..255 ({@code pc}), false for the limited range 16..235 ({@code tv})
 */
public record VideoRange(String subject, boolean full, Evidence at) implements Fact {

  @Override
  public VideoRange withSubject(String subject) {
    return new VideoRange(subject, full, at);
  }
}
