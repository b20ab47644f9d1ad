@echo off
rem Starts Guichet with the first Java 25 or newer that it finds: JAVA_HOME, the PATH, then the usual places.
setlocal enabledelayedexpansion
set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%P in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if exist "%%~P" for /d %%D in ("%%~P\*") do call :try "%%~D"
)
if not defined JAVA (
  echo guichet: no Java 25 or newer was found; install one or set JAVA_HOME to it. 1>&2
  exit /b 1
)
rem Without delayed expansion, since it would take exclamation marks out of what was typed.
endlocal & "%JAVA%" -XX:+UseSerialGC -Xmx1g --enable-native-access=javafx.graphics,ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true --module-path "%LIB%\javafx" --add-modules javafx.controls,javafx.swing -cp "%LIB%\*" org.guichet.launch.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "MAJOR=%%~V"
  set "MAJOR=!MAJOR:"=!"
  if !MAJOR! geq 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
