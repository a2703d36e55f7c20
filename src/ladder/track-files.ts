// The files of a track's folder that are named after no level.

/** The name of the level file for what holds at every level; no level may be called so. */
export const EVERY_LEVEL = 'every-level';

/** The name of a track's own file, which is among its level files. */
export const TRACK_FILE = 'track';
