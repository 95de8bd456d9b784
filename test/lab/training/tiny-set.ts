/**
 * Judged questions in SQuAD's form, small enough to know the answers by heart: articles of six paragraphs, each about an
 * animal of its own, which is asked for.
 */
const PLACES = ['farm', 'island', 'harbour', 'valley', 'castle', 'desert'];
const ANIMALS = ['goose', 'horse', 'donkey', 'camel', 'rabbit', 'spider'];
const FOODS = ['barley', 'clover', 'carrots', 'dates', 'lettuce', 'crickets'];

/** As JSON. */
export function tinySet(): string {
  return JSON.stringify({
    version: 'v2.0',
    data: PLACES.map((place, ordinal) => ({
      title: `The_${place}`,
      paragraphs: ANIMALS.map((animal, at) => {
        const food = FOODS[(at + ordinal) % FOODS.length] ?? '';
        return {
          context: `Guests of the ${place} know the ${animal} well. Every evening the ${animal} is fed ${food} by hand. Then the gate is closed.`,
          qas: [
            {
              id: `${place}-${animal}`,
              question: `What is the ${animal} of the ${place} fed every evening?`,
              answers: [{ text: food, answer_start: 0 }],
              is_impossible: false,
            },
            {
              id: `${place}-${animal}-age`,
              question: `How old is the ${animal} of the ${place}?`,
              answers: [],
              is_impossible: true,
            },
          ],
        };
      }),
    })),
  });
}
