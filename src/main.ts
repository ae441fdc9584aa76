import "./ui/kit/tokens.css";
import "./ui/kit/base.css";
import { startApp } from "./app/start.tsx";

const root = document.getElementById("app");
if (root) void startApp(root);
