package micrograd.training.run;

/** How training stands. */
public enum TrainingStatus {
    /** No step was made. */
    READY,
    /** All numbers are finite. */
    TRAINING,
    /** A loss or a parameter became infinite or NaN. */
    DIVERGED
}
