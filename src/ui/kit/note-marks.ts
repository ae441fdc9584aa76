/** Six notes, six marks: filled shapes on a 16 x 16 field, so that a colour is told by its shape as well. */
export const noteMarks: readonly string[] = [
  "M8 2.500a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z", // dot
  "M1.5 6h13v4h-13z", // bar
  "M8 2l6.5 11.500h-13z", // triangle
  "M8 1.500a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 4.500a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z", // ring
  "M6.25 2h3.500v4.250H14v3.500H9.750V14h-3.500V9.750H2v-3.500h4.250z", // cross
  "M1 9.500C3 5 5.5 4.5 8 7.500s4 2.5 7-1.500v3.500c-3 4-5.5 4-8 1s-4-2.5-6 2z", // wave
];
