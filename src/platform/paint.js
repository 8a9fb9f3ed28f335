// Calls back once the browser has painted what stands now; a page that is not seen paints nothing.
export const painted = (then) => (document.hidden ? setTimeout(then) : requestAnimationFrame(() => setTimeout(then)));
