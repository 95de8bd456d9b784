/**
 * The same random cases in every run, so that a test that fails was broken by the change under test. `FC_SEED=random npm
 * test` looks at others, and any number at those of that seed.
 */
import { configureGlobal } from 'fast-check';

const { FC_SEED: seed = '1' } = process.env;
if (seed !== 'random') configureGlobal({ seed: Number(seed) });
