package dev.varve.testkit;

class PlainBackupManagerContractTest extends BackupManagerContract implements PlainKind {}
