/**
 * The area under the receiver operating characteristic: the probability that a case which has it scores higher than one which has not, ties counting half (Mann and Whitney, 1947).
 * 1: told apart without error; 0.5: by chance. Null where all cases are of one kind.
 */
export function rocArea(scores: readonly number[], has: readonly boolean[]): number | null {
  const [having, without] = [scores.filter((_, i) => has[i]), scores.filter((_, i) => !has[i])];
  const won = having.reduce((sum, one) => sum + without.reduce((own, other) => own + (one > other ? 1 : one === other ? 0.5 : 0), 0), 0);
  return having.length * without.length === 0 ? null : won / (having.length * without.length);
}
