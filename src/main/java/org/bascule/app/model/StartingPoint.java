package org.bascule.app.model;

/** What a new lab starts with. */
public sealed interface StartingPoint {

    /** The complete lab, built and verified. */
    record Complete() implements StartingPoint {}

    /** The state in which a chapter starts. */
    record AtChapter(int chapter) implements StartingPoint {}
}
