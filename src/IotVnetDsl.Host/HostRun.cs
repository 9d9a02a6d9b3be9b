using IotVnetDsl.Host.Commands;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules;

namespace IotVnetDsl.Host;

/// <summary>One run: reads the request, runs its command, turns what went wrong into one line.</summary>
internal static class HostRun
{
    public static async Task<int> RunAsync(string requestFile, EventWriter events, CancellationToken stop)
    {
        HostRequest? request = null;
        try
        {
            request = HostRequest.Read(requestFile);
            events.DefaultPlace = new FilePlace(request.Project);
            await Command(request.Command).RunAsync(new CommandContext(request, events), stop);
        }
        catch (NoTopologyFault) when (request!.IsOn("whole-solution"))
        {
            events.Show($"{request.ProjectName} has no topology.");
        }
        catch (HostFault fault)
        {
            events.Error(fault.Code, fault.Message, fault.Place);
        }
        // One of ours that throws is a defect like any other.
        catch (RuleFaultException fault) when (fault.IsOfATeam)
        {
            events.Trace(fault.ToString());
            events.Error("IVD9014", $"{fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}. It is a rule of IotVnetRules (details: -v:d).");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            events.Error("IVD9010", "Stopped before anything was written. Run the same command to continue.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            events.Error("IVD9014", exception.Message);
        }
#pragma warning disable CA1031 // A defect of ours must reach people as one line, its details as a trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            events.Trace(exception.ToString());
            events.Error("IVD9999", $"A defect of IotVnetDsl: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} (details: -v:d)");
        }

        events.ForgetLastWords();
        events.End();
        return events.HasErrors ? 1 : 0;
    }

    // By its name (export-template: ExportTemplateCommand), since to look at all types would load what other commands need: the compiler.
    private static IHostCommand Command(string name)
    {
        var type = string.Concat(name.Split('-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return typeof(IHostCommand).Assembly.GetType($"{typeof(IHostCommand).Namespace}.{type}Command") is { IsAbstract: false } command
            ? (IHostCommand)Activator.CreateInstance(command)!
            : throw new HostFault("IVD9014", $"This host has no command '{name}': targets and host are from different versions of IotVnetDsl.");
    }
}
