export const rupiah = (amount: number): string => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`

/** As a billing code is read out. */
export const inThrees = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ')
