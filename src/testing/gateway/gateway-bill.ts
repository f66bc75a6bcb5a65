/** What the gateway would put on its bill: every call that it answered with at least one token. */
export interface GatewayBill {
  calls: number;
  inputTokens: number;
  outputTokens: number;
}
