using System.Globalization;
using System.Text;
using IotVnetDsl.Protocol;
using Microsoft.Build.Framework;

namespace IotVnetDsl.MSBuild;

/// <summary>What the targets know, written down for the host. A file for each run: runs of two variants at once must not read each other's.</summary>
internal sealed class RequestFile : IDisposable
{
    public RequestFile(string folder, string command, ITaskItem[] request)
    {
        Path = System.IO.Path.Combine(folder, $"{command}.{Guid.NewGuid():N}.request");
        var text = new StringBuilder().Append(FieldLine.Join("iotvnet-request", FieldLine.Version)).Append('\n');
        text.Append(FieldLine.Join("command", command)).Append('\n');
        if (PeopleOutput.Width is { } width)
            text.Append(FieldLine.Join("width", width.ToString(CultureInfo.InvariantCulture))).Append('\n');
        foreach (var item in request)
            text.Append(FieldLine.Join(item.GetMetadata("Field"), item.ItemSpec)).Append('\n');
        Text = text.ToString();
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path, Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public string Path { get; }

    public string Text { get; }

    public void Dispose()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A leftover in the output folder harms nobody, and must not hide how the run ended.
        }
    }
}
