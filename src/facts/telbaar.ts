/** Whether a number can be a count of people: whole, and zero or more. */
export const isTelbaar = (waarde: number): boolean => Number.isSafeInteger(waarde) && waarde >= 0;
