"""scormhost on a port of the loopback interface: `scormhost_site.py PORT FOLDER`; runs in build/lms/venv."""

import sys
from pathlib import Path

import uvicorn
from scormhost.app import create_scorm_app

port, folder = int(sys.argv[1]), Path(sys.argv[2])
app = create_scorm_app(data_dir=folder, secret_key="a secret of these tests, and of nothing else")
uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
