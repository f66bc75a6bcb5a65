export { createFakeModel } from "./create-fake-model.ts";
export type { FakeAnswer, FakeModel, FakeModelOptions } from "./create-fake-model.ts";
export type { GatewayBill } from "./gateway/gateway-bill.ts";
export { gatewaySteps } from "./gateway/gateway-step.ts";
export type { GatewayStep } from "./gateway/gateway-step.ts";
export type { GatewayWire, WireAnswer, WireError, WireRequest, WireUsage } from "./gateway/gateway-wire.ts";
export { openaiChatWire } from "./gateway/openai-chat-wire.ts";
export { startGateway } from "./gateway/start-gateway.ts";
export type { Gateway, GatewayRequest, StartGatewayOptions } from "./gateway/start-gateway.ts";
