package dev.varve.testkit;

class PlainMaintenanceContractTest extends MaintenanceContract implements PlainKind {}
