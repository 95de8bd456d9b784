/** The kinds of values that settings in the environment have, each with what is said of one that is none. */
import { z } from 'zod';

// A line with a name and no value is how .env.example ships, and means the same as no line.
export const filled = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const PROBABILITY = 'is no number from 0 to 1, such as 0.5';

export const Probability = z.preprocess(
  filled,
  z
    .string()
    .trim()
    .regex(/^(?:0?\.\d+|[01](?:\.0*)?)$/u, PROBABILITY)
    .transform(Number)
    .optional(),
);

/** A snowflake of Discord's. `fault` is said of what is none. */
export const id = (fault: string) =>
  z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/u, `${fault}: it has 17 to 20 digits. Copy it with developer mode switched on`)
      .optional(),
  );

export const onOrOff = (usual: 'on' | 'off') =>
  z.preprocess(
    filled,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['on', 'off'], 'is neither on nor off'))
      .default(usual),
  );

/** A whole number of something, at least one. */
export const count = (fault: string, usual: number) =>
  z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,5}$/u, fault)
      .transform(Number)
      .default(usual),
  );

export const portNumber = (fault: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/u, fault)
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, fault);

export const hostAddress = (usual: string) =>
  z.preprocess(
    filled,
    z
      .union(
        [z.ipv4(), z.ipv6(), z.literal('localhost')],
        'is no address of this machine, such as 127.0.0.1 or 0.0.0.0',
      )
      .default(usual),
  );

/** Snowflakes with commas or spaces between; none where nothing stands. */
export const ids = (fault: string) =>
  z.preprocess(
    filled,
    z
      .string()
      .trim()
      .regex(/^\d{17,20}(?:[\s,]+\d{17,20}){0,999}$/u, fault)
      .transform((text) => text.split(/[\s,]+/u))
      .default([]),
  );
