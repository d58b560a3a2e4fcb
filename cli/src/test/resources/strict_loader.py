"""Reads a plain vault as strictly as the original program: python3 strict_loader.py VAULT; names each fault, and ends with 1."""
import gzip
import hashlib
import json
import pathlib
import sys

KEYS = {"backup_id", "timestamp", "file_hash", "file_size", "description", "status"}
STATES = {"active", "archived", "corrupted"}

vault = pathlib.Path(sys.argv[1])
faults = []

with open(vault / "manifest.json", encoding="utf-8") as file:
    manifest = json.load(file)

if manifest["version"] != "1.0.0":
    faults.append(f"version {manifest['version']}")
active = 0
for backup_id, entry in manifest["backups"].items():
    if set(entry) != KEYS:
        faults.append(f"{backup_id} has the keys {sorted(entry)}")
    if entry["backup_id"] != backup_id:
        faults.append(f"{backup_id} calls itself {entry['backup_id']}")
    if entry["status"] not in STATES:
        faults.append(f"{backup_id} is {entry['status']}")
    if entry["status"] != "active":
        continue
    active += 1
    files = list(vault.glob(f"*_{backup_id}_{entry['file_hash'][:8]}*.gz"))
    if len(files) != 1:
        faults.append(f"{backup_id} has the files {files}")
        continue
    with gzip.open(files[0], "rb") as file:
        content = file.read()
    if len(content) != entry["file_size"]:
        faults.append(f"{backup_id} holds {len(content)} bytes, not {entry['file_size']}")
    if not hashlib.sha256(content).hexdigest().startswith(entry["file_hash"]):
        faults.append(f"{backup_id} has another hash")
if manifest["total_backups"] != active:
    faults.append(f"total_backups is {manifest['total_backups']}, but {active} are active")

print("\n".join(faults) or f"{active} active")
sys.exit(1 if faults else 0)
