/**
 * Gives the focus to the field of this name, or to what has it as its id, once the page that has it is there and the palette is
 * gone: a closed dialog gives the focus back where it was, and would take it away again. Gives up after some seconds.
 */
export function focusNamed(name: string): void {
  const latest = performance.now() + PATIENCE_MILLIS;
  let framesAlone = 0;
  const look = (): void => {
    framesAlone = document.querySelector('[role="dialog"]') ? 0 : framesAlone + 1;
    const target = document.getElementsByName(name)[0] ?? document.getElementById(name);
    if (target && framesAlone > 2) {
      target.focus();
      target.scrollIntoView({ block: 'center' });
    } else if (performance.now() < latest) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const PATIENCE_MILLIS = 5_000;
