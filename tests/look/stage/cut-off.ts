/**
 * What to evaluate in the page: gives a line for each element whose content does not fit, or lies outside the window.
 * A text field scrolls its text and a select ends in an ellipsis by themselves; what only screen readers get is one
 * pixel large. Letters may stand over their line by some pixels where lines are close.
 */
export const CUT_OFF = `(() => {
  const HIGHER = 4;
  const call = e => e.tagName.toLowerCase() + '.' + e.className + ' “' + e.textContent.trim().slice(0, 40) + '”';
  const scrolls = (e, side) => /auto|scroll/.test(getComputedStyle(e)['overflow' + side]);
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility() || e.closest('svg')) continue;
    const box = e.getBoundingClientRect();
    if (box.width <= 1 && box.height <= 1) continue;
    if (box.left < -1 || box.right > innerWidth + 1) found.push(call(e) + ' lies outside the window');
    if (['INPUT', 'SELECT', 'TEXTAREA'].includes(e.tagName) || e.clientWidth === 0) continue;
    if (e.scrollWidth > e.clientWidth + 1) found.push(call(e) + ' is wider than its room');
    if (e.scrollHeight > e.clientHeight + HIGHER && !scrolls(e, 'Y')) found.push(call(e) + ' is higher than its room');
  }
  const main = [...document.querySelectorAll('main')].find(e => e.clientHeight > 0);
  if (main.clientHeight < 120) found.push('the page has only ' + main.clientHeight + ' pixels of height');
  return found;
})()`;
