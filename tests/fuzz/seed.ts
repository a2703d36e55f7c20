/** Whether this is `npm run fuzz`, which runs longer, on other texts each time. */
export const IS_LONG = import.meta.env.MODE === 'fuzz';

const draw = () => Math.floor(Math.random() * 1e6);

/** What the texts are made of. In the suite they are always the same, so that it fails for what was changed only. */
export const SEED = IS_LONG ? draw() : 7;

/** Of these, one ladder each is built. */
export const LADDER_SEEDS = IS_LONG ? Array.from({ length: 10 }, draw) : [SEED];
