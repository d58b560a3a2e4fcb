package dev.varve.testkit;

class PlainVaultContractTest extends VaultContract implements PlainKind {}
