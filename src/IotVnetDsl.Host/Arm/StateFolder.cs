using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Apply.Journals;

namespace IotVnetDsl.Host.Arm;

/// <summary>The project's folder for what must outlive a run and belongs in no repository: journal, locks, the local ARM's state.</summary>
internal static class StateFolder
{
    public static string Of(HostRequest request)
    {
        var folder = Path.Combine(request.ProjectFolder, ".iotvnet");
        try
        {
            OwnFolder.Make(folder);
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore))
                File.WriteAllText(ignore, "*\n");
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFault("IVD9014", $"The state folder '{folder}' cannot be used: {exception.Message.ReplaceLineEndings(" ")} Make it a folder that can be written to.");
        }
    }
}
