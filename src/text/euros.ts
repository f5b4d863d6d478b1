/** An amount in euros, as Dutch readers write it: whole euros without cents, others with two figures behind the comma. */
export const euros = (amount: number): string =>
  `€ ${new Intl.NumberFormat('nl-NL', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 }).format(amount)}`;
