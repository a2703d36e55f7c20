import type { AstroIntegration } from 'astro';
import { beginWork, refuseOtherLadder } from '../checkout/at-work.ts';
import { contentFolder } from '../ladder/files/read-content.ts';

/** Keeps commands that would spoil each other's work from running in one checkout at once. */
export default function atWork(): AstroIntegration {
  return {
    name: 'handrail-at-work',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command === 'build' || command === 'dev') await beginWork(command, contentFolder());
        // What writes types only may run beside any command on the same ladder.
        if (command === 'sync') await refuseOtherLadder(contentFolder());
      },
    },
  };
}
