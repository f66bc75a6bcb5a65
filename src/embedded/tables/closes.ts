/** True where quantity times price makes the amount, to the cent. */
export function closes(quantity: number, price: number, amount: number): boolean {
  return quantity !== 0 && Math.abs(quantity * price - amount) <= 0.011;
}
