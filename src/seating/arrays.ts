/**
 * Difference arrays for numbers of tables that are no prime power: number of tables, cyclic groups whose product adds
 * tables, then one word per row with a base-36 digit per round. For any two rows the differences of all rounds differ;
 * the tests verify every one of them. Found by searching; arrays that integers or a larger array cover are left out.
 */
const FOUND = [
  "6 6 00000 04132 02451 03214 01523",
  "10 10 00000 07265 05916 09524 04381 06739 03642 02478 01893",
  "10 10 00000000 08496153 05247389 02765918 01938762 07851236 04319627 03582471",
  "12 6x2 0000 0285 0613 0a94 086a 0459 09b8 0371 0732 0527 0b46 01ab",
  "12 6x2 00000 024a6 0614a 01923 04375 0586b 09738 07ab2 0b584 0a297",
  "12 12 00000000 065a48b9 04ab6328 07391b45 097584a6 08b13674 0b487261 0596218a 01845732",
  "14 14 0000 0742 0a93 0d8b 0915 042c 02a1 0bcd 0368 06da 0c39 01b4",
  "14 14 00000 07ac4 0184d 0c3b2 0bc7a 02b93 0512c 03215 09631 064ab 0d587",
  "14 14 000000 05279d 04a975 021347 0c6a5b 01b8da 0645c8 078b34 035cb6 09c6a1",
  "14 14 0000000 06c17ab 0746935 01a96d4 0c82b9d 05381b9 0ab3417 081537a 09dac43",
  "14 14 00000000 01a4c875 0dc342a9 07b9146c 0b7861da 052d9bc7 04927c8d 0a36894b",
  "15 15 000000 07e4db 0c17ba 0e5271 09ca35 0d8c9e 0a3684 042d59 08dea3 01a56d 054328",
  "15 15 0000000 0ec132a 08e6ad9 0b7c934 01a42ce 0ad9187 0683deb 076e49d 0925ea1 0c425b6",
  "15 15 00000000 0ab6241d 0463a72c 0518d34b 093b4d5a 069d8ea3 0ba15689 0d5a19e8 08ec6537",
  "18 18 00000000 09b43ch8 07gc6e91 0fd7ahe3 0d9h5872 08ebd64g 027g9d3b 0c218457 0b42f7gd 0189hga6",
  "20 20 00000000 0e3b867c 0gfj6317 01dejb2a 0higafe3 0ic612hj 0927f8d4 0j65479g 07a2ic56",
  "21 21 00000000 08bd4i9e 0514iab8 0i6adjcg 04ke97hd 0ka8ebi6 0795akg1 01ej2h4b 0fd1c86j",
  "22 22 00000000 0l8j26ah 0jfaekdg 05kb491d 04ei516l 0ahdf2b3 0613gikb 0792lfgk",
  "24 6x2x2 00000000 0j5e8f9c 0a874e62 0i15mg2b 08jc19l3 0bd3fj4k 0fldehi9 029g615i",
  "26 26 00000000 0bp8ih5l 03c1dn7j 0j6dkg2m 0ib4l1oc 07ikgl64 065gm78n",
  "28 28 00000000 0lib6e8q 09aqgk53 0qe14go2 0fmrpcq6 03ki2jn9 0jn5m1pr",
  "30 30 00000000 07ebtpq4 0jaerdlq 0dbsml8t 0pchj971 0mqkhr6n",
];

/** Rows of shifts by round, to be added to a column in the group of tables. */
export interface DifferenceArray {
  readonly tables: number;
  /** Orders of the cyclic groups; table d1 + order1 * (d2 + order2 * ...). */
  readonly group: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

export const DIFFERENCE_ARRAYS: readonly DifferenceArray[] = FOUND.map((line) => {
  const [tables = "", group = "", ...rows] = line.split(" ");
  return {
    tables: Number(tables),
    group: group.split("x").map(Number),
    rows: rows.map((row) => Array.from(row, (digit) => Number.parseInt(digit, 36))),
  };
});
