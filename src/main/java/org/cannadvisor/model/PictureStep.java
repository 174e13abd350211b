package org.cannadvisor.model;

/**
 * One step that a program takes with a picture.
 *
 * @param path which program's way it is: the file where it begins
 * @param step position on that way, from 1
 * @param api whose call it is
 * @param action what it does
 * @param at the call
 */
public record PictureStep(
    String subject, String path, int step, Api api, Action action, Evidence at) implements Fact {

  /** Whose call it is; what an option means depends on it. */
  public enum Api {
    /** acldvpp and acl.media: DVPP V1. */
    ACLDVPP,
    /** hi_mpi and acl.himpi: DVPP V2. */
    HI_MPI,
    /** acllite, the helper library of the public samples. */
    ACLLITE,
    /** ezdvpp, the helper library of the first samples for Atlas 200 DK. */
    EZDVPP,
    /** An element of a MindX pipeline that works on the device. */
    MINDX,
    /** OpenCV, PIL and the like, on the host. */
    HOST
  }

  /** What it does. */
  public enum Action {
    JPEG_DECODE,
    PNG_DECODE,
    VIDEO_DECODE,
    RESIZE,
    CROP,
    CROP_RESIZE,
    CROP_PASTE,
    PAD,
    CONVERT_COLOR,
    FEED
  }

  @Override
  public PictureStep withSubject(String subject) {
    return new PictureStep(subject, path, step, api, action, at);
  }
}
