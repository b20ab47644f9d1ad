package org.guichet.domain.forecast;

import java.time.Duration;

/**
 * How long people of one procedure wait, from the door to the call, over all simulated days.
 *
 * @param people on an average day
 * @param ninetyFive of a hundred, 95 wait no longer
 */
public record WaitFigures(double people, Duration median, Duration ninetyFive) {}
