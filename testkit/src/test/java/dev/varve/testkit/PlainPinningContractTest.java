package dev.varve.testkit;

class PlainPinningContractTest extends PinningContract implements PlainKind {}
