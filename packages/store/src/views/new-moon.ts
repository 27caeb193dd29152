const RADIANS = Math.PI / 180;
const SYNODIC_MONTH = 29.530588861;
const sine = (degrees: number): number => Math.sin(degrees * RADIANS);

/** Seconds by which dynamical time is ahead of universal time, 1986 to 2150 (Espenak and Meeus 2006), as days. */
function deltaT(julianDay: number): number {
  const t = (julianDay - 2451545) / 365.25;
  return (t < 5 ? 63.86 + 0.3345 * t - 0.060374 * t * t : 62.92 + 0.32217 * t + 0.005589 * t * t) / 86_400;
}

/** Days that the true phase is ahead of the mean one (Meeus, Astronomical Algorithms, chapter 49). */
function periodicTerms(k: number, t: number): number {
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  return (
    -0.4072 * sine(moon) +
    0.17241 * e * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * latitude) +
    0.00739 * e * sine(moon - sun) -
    0.00514 * e * sine(moon + sun) +
    0.00208 * e * e * sine(2 * sun) -
    0.00111 * sine(moon - 2 * latitude) -
    0.00057 * sine(moon + 2 * latitude) +
    0.00056 * e * sine(2 * moon + sun) -
    0.00042 * sine(3 * moon) +
    0.00042 * e * sine(sun + 2 * latitude) +
    0.00038 * e * sine(sun - 2 * latitude) -
    0.00024 * e * sine(2 * moon - sun) -
    0.00017 * sine(node) +
    0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)
  );
}

/**
 * The Julian day (universal time) of the k-th new moon, counted from that of 6 January 2000; to about a minute over
 * 1990 to 2060.
 */
export function newMoon(k: number): number {
  const t = k / 1_236.85;
  const mean = 2451550.09766 + SYNODIC_MONTH * k + 0.00015437 * t * t;
  const dynamical = mean + periodicTerms(k, t);
  return dynamical - deltaT(dynamical);
}

/** The number k of the new moon nearest to a Julian day. */
export function nearestNewMoon(julianDay: number): number {
  return Math.round((julianDay - 2451550.09766) / SYNODIC_MONTH);
}
