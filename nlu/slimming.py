"""Half a gigabyte of the sidecar's .venv is never read: headers, test suites, the catalogue of a cloud."""

import shutil
from pathlib import Path

#: Of botocore's catalogue, Rasa looks at these at import.
NEEDED_CLOUD = {"dynamodb", "s3", "sts"}


def slim(venv: Path) -> None:
    for packages in venv.glob("lib/python3.*/site-packages"):
        shutil.rmtree(packages / "tensorflow" / "include", ignore_errors=True)
        for tests in [*packages.glob("*/tests"), *packages.glob("*/*/tests")]:
            shutil.rmtree(tests, ignore_errors=True)
        for service in (packages / "botocore" / "data").glob("*/"):
            if service.name not in NEEDED_CLOUD:
                shutil.rmtree(service, ignore_errors=True)
