export { createFakeModel } from "./create-fake-model.ts";
export type { FakeAnswer, FakeModel, FakeModelOptions } from "./create-fake-model.ts";
export type { GatewayBill } from "./gateway/gateway-bill.ts";
export { gatewaySteps } from "./gateway/gateway-step.ts";
export type { GatewayStep } from "./gateway/gateway-step.ts";
export type {
  AsideAnswer,
  AsideRequest,
  GatewayWire,
  LineAnswer,
  LineAnswerer,
  WireAnswer,
  WireError,
  WireRequest,
  WireUsage,
} from "./gateway/gateway-wire.ts";
export type { BatchScript } from "./gateway/batches/batch-script.ts";
export { chatBatches } from "./gateway/batches/chat-batches.ts";
export { geminiBatches } from "./gateway/batches/gemini-batches.ts";
export type { BatchLine, KeptBatch } from "./gateway/batches/keep-batches.ts";
export { chatRules } from "./gateway/chat-rules.ts";
export type { ChatRules } from "./gateway/rules/chat-rules.ts";
export { geminiRules } from "./gateway/rules/gemini-rules.ts";
export { runwareRules } from "./gateway/rules/runware-rules.ts";
export { listDoubts } from "./gateway/list-doubts.ts";
export type { Evidence, RuleRow, RuleRows } from "./gateway/rule-row.ts";
export { geminiGenerateWire } from "./gateway/gemini-generate-wire.ts";
export { joinWires } from "./gateway/join-wires.ts";
export { openaiChatWire } from "./gateway/openai-chat-wire.ts";
export { runwareTaskWire } from "./gateway/runware-task-wire.ts";
export { startGateway } from "./gateway/start-gateway.ts";
export type { Gateway, GatewayRequest, StartGatewayOptions } from "./gateway/start-gateway.ts";
export { strictChatWire } from "./gateway/strict-chat-wire.ts";
export { makeModelRequest } from "./make-model-request.ts";
export { providerContract } from "./provider-contract.ts";
export type { Provider } from "../providers/shared/provider.ts";
export { modelContract } from "./model-contract.ts";
export type { ContractCase, ContractOutcome } from "./model-contract.ts";
