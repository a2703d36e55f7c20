/**
 * Words of a question that say nothing of what it is about. Words that turn a meaning round (no,
 * not, without, against) are not among them, nor are particles that verbs need (out, up, back).
 */
export const fillers: readonly string[] = (
  'a about actually am an and any anybody anyone anything are as at be been being but by can could did do ' +
  'does doing done everybody everyone everything find for from get give given go happen happened happens has have having he help her him his how i if in ' +
  'into is it items its just know let like list look looking man many may me might more most much ' +
  'must my of on one onto or our ours please rather really she should show so some somebody ' +
  'someone something such tell than that the their them themselves then there these they thing ' +
  'things this those to too us very want was we were what when where whether which while who whom ' +
  'whose why will with would you your yourself'
).split(' ');
