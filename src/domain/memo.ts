/** Remembers the last answer of a pure function, for lists that are long and rendered often. */

/**
 * The same function, which answers at once as long as it is asked the same question.
 * @param compute Pure; its arguments are compared with `Object.is`.
 */
export const memo = <Question extends readonly unknown[], Answer>(compute: (...question: Question) => Answer) => {
  let last: { question: Question; answer: Answer } | undefined;
  return (...question: Question): Answer => {
    if (!last || question.some((part, index) => !Object.is(part, last?.question[index]))) last = { question, answer: compute(...question) };
    return last.answer;
  };
};
