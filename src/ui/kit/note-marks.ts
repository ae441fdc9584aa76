/** Six notes, six marks: filled shapes on a 16 x 16 field, so that a colour is told by its shape as well. */
export const noteMarks: readonly string[] = [
  "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z", // dot
  "M1.5 6h13v4h-13z", // bar
  "M8 2l6.5 11.5h-13z", // triangle
  "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z", // ring
  "M6.25 2h3.5v4.25H14v3.5H9.75V14h-3.5V9.75H2v-3.5h4.25z", // cross
  "M1 9.5C3 5 5.5 4.5 8 7.5s4 2.5 7-1.5v3.5c-3 4-5.5 4-8 1s-4-2.5-6 2z", // wave
];
